/** Moments and lengths of time as a reader meets them. */
import type { Calendar, Moment } from '../time.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { Language } from './language.ts';

/** A moment of a run on the wall clock of its place: `Fri 26 Jan 2018 00:06:20 JST`. */
export function moment(at: Seconds, calendar: Calendar, language: Language): string {
  const { year, month, day, second, weekday } = calendar.local(at);
  const whole = Math.floor(second);
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const time = clock.map((part) => String(part).padStart(2, '0')).join(':');
  const zone = zoneName(calendar.start.offsetMinutes);
  return language === 'en'
    ? `${weekdays.en[weekday]} ${day} ${months[month - 1]} ${year} ${time} ${zone}`
    : `${year}年${month}月${day}日(${weekdays.ja[weekday]}) ${time} ${zone}`;
}

/** A day on the wall clock of its place: `23 Jan 2018 (JST)`. */
export function dayOf({ year, month, day, offsetMinutes }: Moment, language: Language): string {
  const zone = zoneName(offsetMinutes);
  return language === 'en'
    ? `${day} ${months[month - 1]} ${year} (${zone})`
    : `${year}年${month}月${day}日(${zone})`;
}

/** A length of time in its two largest units: `11 h 23 min`, `11時間23分`; days from two days on. */
export function duration(seconds: Seconds, language: Language): string {
  const size = Math.abs(seconds);
  const { large, small } = steps.find((step) => size < step.below)!;
  const inSmall = Math.round(size / unitSeconds[small]);
  const perLarge = unitSeconds[large] / unitSeconds[small];
  const whole = Math.floor(inSmall / perLarge);
  const parts = [whole > 0 ? unit[language](whole, large) : ''];
  if (inSmall % perLarge > 0 || whole === 0) parts.push(unit[language](inSmall % perLarge, small));
  const written = parts.filter((part) => part !== '').join(language === 'en' ? ' ' : '');
  return (seconds < 0 && inSmall > 0 ? '−' : '') + written;
}

/** How fast a run is shown, as simulated time in one of the viewer's seconds: `1 s = 10 min`. */
export function pace(simulated: Seconds, language: Language): string {
  const second = duration(1, language);
  return `${second}${language === 'en' ? ' = ' : '='}${duration(simulated, language)}`;
}

type Unit = 'd' | 'h' | 'min' | 's';

const unitSeconds: Record<Unit, number> = { d: 86_400, h: 3_600, min: 60, s: 1 };

// Each step ends where rounding to its smaller unit would spill into the next.
const steps: readonly { below: number; large: Unit; small: Unit }[] = [
  { below: 3_599.5, large: 'min', small: 's' },
  { below: 172_770, large: 'h', small: 'min' },
  { below: Infinity, large: 'd', small: 'h' },
];

const japanese: Record<Unit, string> = { d: '日', h: '時間', min: '分', s: '秒' };

const unit: Record<Language, (number: number, name: Unit) => string> = {
  en: (number, name) => `${number} ${name}`,
  ja: (number, name) => `${number}${japanese[name]}`,
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const weekdays: Record<Language, readonly string[]> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ja: ['月', '火', '水', '木', '金', '土', '日'],
};

function zoneName(offsetMinutes: number): string {
  if (offsetMinutes === 540) return 'JST';
  if (offsetMinutes === 0) return 'UTC';
  const size = Math.abs(offsetMinutes);
  const [hours, minutes] = [Math.floor(size / 60), size % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${hours}:${minutes}`;
}
