export function outcomeLines(): string[] {
  return [];
}
