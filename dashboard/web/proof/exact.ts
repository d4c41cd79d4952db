/** Figures of a transaction to the last unit, and bytes as an explorer writes them. */
import type { StageAsset } from '../../contract/catalogue.ts';
import { count } from '../text/figures.ts';

/** `526,300,010.25 XEM`: every unit, without zeros at the end. */
export function exactCoins(
  amount: number,
  { id, decimals }: Pick<StageAsset, 'id' | 'decimals'>,
): string {
  const one = 10 ** decimals;
  const whole = Math.floor(amount / one);
  const rest = String(amount - whole * one).padStart(decimals, '0');
  const part = decimals === 0 ? '' : rest.replace(/0+$/, '');
  return `${count(whole)}${part === '' ? '' : `.${part}`} ${id}`;
}

/** Lower-case hexadecimal. */
export function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
