import { stricter } from '../blueprint.ts';
import { tellings } from '../blueprint/answers.ts';
import { control } from '../control.ts';
import { choice, count, share } from '../setting.ts';
import { day, hour } from '../../time.ts';

export default control({
  id: 'stolen-fund-tagging',
  title: {
    en: 'Tagging, deposit screening and freeze cooperation',
    ja: '追跡印・入庫照合・凍結協力',
  },
  sentence: {
    en: 'Other venues are told which payments nobody ordered, look for them in what is brought to them, hold deposits that stem from them in large enough part and give them back.',
    ja: '指図のない出庫を他の取引所に知らせ、持ち込まれた資産の来歴を照合してもらい、一定の割合以上がそこから来ている入金の凍結と返還を受ける。',
  },
  references: ['CGTF draft 6.3.3.2', 'CGTF v5 7.3.3.2', 'AADAPT ADT3005', 'AADAPT ADT3028.005'],
  settings: {
    told: choice(
      ['when-decided', 'day', 'hour'],
      ['when-decided', 'day', 'hour'],
      'after the order to stop; never, 24 h and 1 h are design values of the catalogue',
    ),
    venues: share([0.1, 0.5, 0.9], 'part of the venues that look; design values of the catalogue'),
    steps: count([1, 3, 10], 'payments followed back where the chain has no tags; assumed'),
    part: share(
      [0.5, 0.1, 0.001],
      'least part of a deposit; 10 % and dust are design values of the catalogue, one half assumed',
    ),
    tells: choice(
      tellings,
      ['unordered', 'unordered', 'all-since'],
      'every payment since the first that nobody ordered; assumed',
    ),
  },
  arrange({ response: { warning } }, { told, venues, steps, part, tells }) {
    const within = { 'when-decided': null, day, hour }[told];
    if (within !== null) warning.tellSeconds = Math.min(warning.tellSeconds ?? within, within);
    warning.venues = Math.max(warning.venues, venues);
    warning.steps = Math.max(warning.steps, steps);
    warning.part = Math.min(warning.part, part);
    warning.tells = stricter(tellings, warning.tells, tells);
  },
});
