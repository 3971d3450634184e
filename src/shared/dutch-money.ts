/** `605 euro`, `250,50 euro`, `1.210 euro`; a refund has a minus before it. */
export function eurosInWords(cents: number): string {
  const positive = Math.abs(cents);
  const whole = String(Math.floor(positive / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = positive % 100;
  const amount = rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
  return `${cents < 0 ? '-' : ''}${amount} euro`;
}
