/** Whether it is a whole number from `min` to `max`, both inclusive. */
export function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && min <= value && value <= max;
}
