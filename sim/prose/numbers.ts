/** Numbers as a reader meets them: three significant digits, thousands apart, a true minus sign. */
import type { Language } from './language.ts';

/** A whole number with thousands apart: `1,000`. */
export function count(whole: number): string {
  const rounded = Math.round(Math.abs(whole));
  return signOf(whole, rounded) + grouped(String(rounded));
}

/** Any number to three significant digits: `1,230`, `12.3`, `0.123`. */
export function significant(value: number): string {
  const size = Math.abs(value);
  return signOf(value, size) + threeDigits(size);
}

/** Yen to three significant digits: `¥58.0bn`, `580億円`. */
export function yen(amount: number, language: Language): string {
  const size = Math.abs(amount);
  const scale = scales[language].find(({ from }) => toThree(size) >= from);
  const digits = scale ? threeDigits(size / scale.unit) + scale.name : count(size);
  return signOf(amount, size) + withYen(digits, language);
}

/** Yen to the last yen: `¥58,000,000,000`, `58,000,000,000円`. */
export function exactYen(amount: number, language: Language): string {
  const size = Math.abs(amount);
  return signOf(amount, size) + withYen(count(size), language);
}

/** Coins of an asset, every decimal kept: `526,300,010 XEM`. Text holds what a number cannot. */
export function coin(amount: number | string, asset: string): string {
  const [whole = '0', fraction] = String(amount).replace('-', '').split('.');
  const minus = String(amount).startsWith('-') ? '−' : '';
  return `${minus}${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`} ${asset}`;
}

/** A number with exactly so many decimals and thousands apart: `1,234.5`. */
export function decimal(value: number, places: number): string {
  const fixed = Math.abs(value).toFixed(places);
  const [whole = '0', fraction] = fixed.split('.');
  const digits = grouped(whole) + (fraction === undefined ? '' : `.${fraction}`);
  return signOf(value, Number(fixed)) + digits;
}

const scales: Record<Language, readonly { from: number; unit: number; name: string }[]> = {
  en: [
    { from: 1e12, unit: 1e12, name: 'tn' },
    { from: 1e9, unit: 1e9, name: 'bn' },
    { from: 1e6, unit: 1e6, name: 'm' },
    { from: 1e5, unit: 1e3, name: 'k' },
  ],
  ja: [
    { from: 1e12, unit: 1e12, name: '兆' },
    { from: 1e8, unit: 1e8, name: '億' },
    { from: 1e4, unit: 1e4, name: '万' },
  ],
};

function withYen(digits: string, language: Language): string {
  return language === 'en' ? `¥${digits}` : `${digits}円`;
}

// A value that is shown as zero carries no sign.
function signOf(value: number, shown: number): string {
  return value < 0 && shown !== 0 ? '−' : '';
}

function threeDigits(size: number): string {
  const rounded = toThree(size);
  if (rounded === 0) return '0';
  if (rounded >= 100) return grouped(String(rounded));
  return rounded.toPrecision(rounded < 1e-6 ? 1 : 3);
}

// The size as it will be shown, so that 999.6 million is called a billion.
function toThree(size: number): number {
  return Number(size.toPrecision(3));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
