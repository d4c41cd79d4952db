/** Everything in a scenario that is a number: found by its schemas, whether the file says it or leaves it out. */
import type { z } from 'zod';
import { countedIn } from './counted-in.ts';
import type { Path } from './fault.ts';
import type { Scenario } from './load.ts';
import { scenarioSchema } from './schema.ts';
import type { AssetAmount } from './units.ts';

export type Unit = 'share' | 'seconds' | 'days' | 'yen' | 'coins' | 'number';

/** One number of a scenario, in its unit, with the bounds its schema sets. */
export interface Quantity {
  readonly path: Path;
  readonly unit: Unit;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Only whole numbers will do. */
  readonly whole: boolean;
}

/** The quantities of a scenario and of the plan of its attack, in the order of the schemas. */
export function quantitiesOf({ file, attack }: Scenario): Quantity[] {
  // The plan says what its options are; the record is never read, and the rest is about the file itself.
  const world = { ...file, attack: null, record: {}, evidence: {}, variants: {} };
  const found = inside(scenarioSchema, world, []);
  if (attack === null) return found;
  return [...found, ...inside(attack.plan.options, attack.options, ['attack', 'options'])];
}

function inside(schema: z.core.$ZodType, value: unknown, path: Path): Quantity[] {
  if (value === null || value === undefined) return [];
  const unit = countedIn.get(schema)?.unit;
  if (unit !== undefined) return written(unit, value, path);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) =>
        inside(inner, (value as Tree)[key], [...path, key]),
      );
    case 'record':
      return Object.entries(value).flatMap(([key, each]) =>
        inside(def.valueType, each, [...path, key]),
      );
    case 'array':
      return (value as unknown[]).flatMap((each, at) => inside(def.element, each, [...path, at]));
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'optional':
      return inside(def.innerType, value, path);
    case 'union': {
      const ways = def.options.flatMap((option) => inside(option, value, path));
      return ways.filter(({ least, most }) => isWithin(value, least, most)).slice(0, 1);
    }
    case 'number':
      return [plain(schema as z.ZodNumber, value as number, path)].filter(
        () => typeof value === 'number',
      );
    default:
      return [];
  }
}

type Tree = Readonly<Record<string, unknown>>;

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function written(unit: Unit, value: unknown, path: Path): Quantity[] {
  const amount = unit === 'coins' ? Number((value as AssetAmount).value) : value;
  if (typeof amount !== 'number') return [];
  const most = unit === 'share' ? 1 : unit === 'seconds' ? longestSeconds : mostOfAnything;
  const whole = unit === 'seconds' || unit === 'yen';
  return [{ path, unit, value: amount, least: 0, most, whole }];
}

const longestSeconds = 36_500 * 86_400;
const mostOfAnything = Number.MAX_SAFE_INTEGER;

/** A number whose unit its name tells, as the options of plans have them. */
function plain(schema: z.ZodNumber, value: number, path: Path): Quantity {
  const least = Math.max(schema.minValue ?? -mostOfAnything, -mostOfAnything);
  const most = Math.min(schema.maxValue ?? mostOfAnything, mostOfAnything);
  const whole = schema.isInt;
  const isShare = least >= 0 && most === 1 && !whole;
  const unit = isShare ? 'share' : unitOf(String(path.at(-1)));
  return { path, unit, value, least, most, whole };
}

function unitOf(name: string): Unit {
  if (/(^days|Days|^leavesDay)$/.test(name)) return 'days';
  if (name.endsWith('Seconds')) return 'seconds';
  return name === 'price' || name.endsWith('Yen') ? 'yen' : 'number';
}
