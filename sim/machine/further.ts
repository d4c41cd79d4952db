/** What was asked beyond a study, as its report takes it in. */
import type { Question } from '../measure/question.ts';
import type { Language } from '../prose/language.ts';
import type { Gathered, TakenIn } from './gathered.ts';
import type { Found } from './inquiry.ts';
import { baselineDetails } from './report-details.ts';
import type { Further, FurtherAsked } from './report/further.ts';
import { inquiryTold } from './report/inquiry-tellers.ts';
import { titlesOf } from './titles.ts';

export function further({ taken, left }: Gathered, study: Question): Further {
  const asked = taken.map((each) => askedOf(each, study));
  const of = (kind: string): FurtherAsked[] => asked.filter(({ saved }) => saved.kind === kind);
  return {
    asked,
    left,
    attributions: of('attribution').map(({ id, saved, baseline }) => ({
      id,
      baseline,
      found: saved as unknown as Found<'attribution'>,
    })),
    adaptations: of('adaptation').map(({ id, saved, titles }) => ({
      id,
      titles,
      found: saved as unknown as Found<'adaptation'>,
    })),
    robust: of('robust').map(({ id, saved, baseline, titles }) => ({
      id,
      baseline,
      titles,
      found: saved as unknown as Found<'robust'>,
    })),
  };
}

function askedOf({ file, saved, understood }: TakenIn, study: Question): FurtherAsked {
  const titles = { en: titlesOf(understood, 'en'), ja: titlesOf(understood, 'ja') };
  const told = (language: Language) => inquiryTold(saved.kind, saved as never, titles, language);
  return {
    id: file.replace(/[.]json$/, '').replace(/[^A-Za-z0-9-]/g, '_'),
    file,
    saved: saved as FurtherAsked['saved'],
    told: { en: told('en'), ja: told('ja') },
    titles,
    baseline: baselineDetails(understood.baseline),
    otherwise: (['seed', 'customers'] as const).filter((key) => saved.resolved[key] !== study[key]),
  };
}
