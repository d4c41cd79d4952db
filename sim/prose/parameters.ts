/** What the numbers of a scenario are called, and how their values are said. */
import type { Unit } from '../scenario/quantities.ts';
import { duration } from './clock.ts';
import type { Language } from './language.ts';
import { parameterNames } from './parameter-names.ts';
import { coin, decimal, significant, yen } from './numbers.ts';
import { percent } from './shares.ts';

/** The name of a number by its path, with the coin it is about; the path itself where it has none. */
export function parameterName(path: string, language: Language): string {
  const named = parameterNames[patternOf(path)];
  if (named === undefined) return path;
  const asset = assetIn(path);
  if (asset === undefined) return named[language];
  return language === 'en' ? `${named.en} of ${asset}` : `${asset}の${named.ja}`;
}

/** A value in its unit: `2 h`, `7.4%`, `¥580m`, `526,300,010 XEM`, `14 days`. */
export function parameterValue(
  value: number,
  unit: Unit,
  path: string,
  language: Language,
): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'seconds':
      return duration(value, language);
    case 'days':
      return language === 'en'
        ? `${plain(value)} ${value === 1 ? 'day' : 'days'}`
        : `${plain(value)}日`;
    case 'yen':
      return yen(value, language);
    case 'coins':
      return coin(value >= 100 ? value.toFixed(0) : value.toFixed(2), assetIn(path) ?? '');
    case 'number':
      return plain(value);
  }
}

function plain(value: number): string {
  return Number.isInteger(value) ? decimal(value, 0) : significant(value);
}

/** A path with its places in lists and the name of its coin left out. */
export function patternOf(path: string): string {
  return path
    .replace(/\[[0-9]+\]/g, '[]')
    .replace(/^(assets|exchange\.wallets)\.[A-Z][A-Z0-9]*/, '$1.X')
    .replace(/^exchange\.wallets\.X\.(hot|warm|cold|vault)\./, 'exchange.wallets.X.TIER.')
    .replace(/^exchange\.trust\.rights\.[a-z-]+\./, 'exchange.trust.rights.RIGHT.');
}

function assetIn(path: string): string | undefined {
  return /^(?:assets|exchange\.wallets)\.([A-Z][A-Z0-9]*)/.exec(path)?.[1];
}
