/** The words around the map of controls and scenarios, in both languages. */
export const heatmapWords = {
  en: {
    title: 'Controls against scenarios',
    standing: 'Where the attacker does not change his method',
    alone:
      'Each control by itself: share of the loss of a hypothetical operator without controls that it takes away',
    without:
      'Each control taken out of the baseline: share of the loss of a hypothetical operator without controls given up',
    inHundredths: (caption: string) => `At a glance. ${caption}, in %`,
    of: (title: string, caption: string) => `${title}. ${caption}`,
    sheet: (title: string, sheet: number, sheets: number) => `${title} (${sheet} of ${sheets})`,
    glance: (silent: string, few: string) =>
      `The two maps at a glance hold means alone: read the pattern there, and each figure with its interval in the tables beneath, by family of attack. ${silent} means not exercised or not in the baseline, ${few} too few events, 0 on a blank ground no difference in any run.`,
    control: 'Control',
    absent: 'not in the baseline',
    notExercised: 'not exercised',
    nothingLost: 'nothing lost',
    tooFew: (hits: string, runs: string) => `too few events (${hits} in ${runs} runs)`,
    few: 'too few events',
    same: 'no difference in any run',
    unclear: 'interval crosses zero',
    adds: 'more is lost',
    silent: (titles: readonly string[]) => `Not exercised here: ${titles.join('; ')}.`,
    never: (titles: readonly string[]) =>
      `Not exercised in any scenario, and so left out: ${titles.join('; ')}.`,
    unasked: (titles: readonly string[]) =>
      `Missing from what is taken out, for they are not in the baseline: ${titles.join('; ')}.`,
    unharmed: (titles: readonly string[]) =>
      `Left out, with nothing lost even at a hypothetical operator without controls: ${titles.join('; ')}.`,
  },
  ja: {
    title: '対策とシナリオの対照表',
    standing: '攻撃者が手口を変えない場合',
    alone: '単独で入れた場合:対策のない仮想の事業者の損失のうち減る割合',
    without: '基準から外した場合:対策のない仮想の事業者の損失に対して失われる効果の割合',
    inHundredths: (caption: string) => `一覧 ${caption}(%)`,
    of: (title: string, caption: string) => `${title} ${caption}`,
    sheet: (title: string, sheet: number, sheets: number) => `${title}(${sheet}/${sheets})`,
    glance: (silent: string, few: string) =>
      `2つの一覧は平均だけを示します。全体の傾向を見るためのもので、個々の値と区間は下の攻撃の種類ごとの表で確かめてください。${silent} は作動場面なし、または基準に含まれないことを、${few} は流出が少ないことを、地色のない 0 はどの実行でも差がないことを示します。`,
    control: '対策',
    absent: '基準に含まれない',
    notExercised: '作動場面なし',
    nothingLost: '損失なし',
    tooFew: (hits: string, runs: string) => `流出が少ない(${runs}回中${hits}回)`,
    few: '流出が少ない',
    same: 'どの実行でも差なし',
    unclear: '区間がゼロをまたぐ',
    adds: '損失が増える',
    silent: (titles: readonly string[]) => `ここでは作動場面のない対策:${titles.join('、')}。`,
    never: (titles: readonly string[]) =>
      `どのシナリオでも作動場面がなく、表から除いた対策:${titles.join('、')}。`,
    unasked: (titles: readonly string[]) =>
      `基準に含まれないため、外した場合の表にない対策:${titles.join('、')}。`,
    unharmed: (titles: readonly string[]) =>
      `対策のない仮想の事業者でも損失がなく、表から除いたもの:${titles.join('、')}。`,
  },
};
