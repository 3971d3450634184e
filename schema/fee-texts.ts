import { decimalOf } from '../src/fees/money.ts';
import type { Cents, Fee, FeeShare } from '../src/fees/types.ts';

/** `€ 1.234,50` */
export function amountInWords(amount: number): string {
  // A whole number of cents, from our own types
  const [whole = '', rest = ''] = decimalOf(amount as Cents).split('.');
  return `€ ${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${rest}`;
}

/** How a fee came about, in one sentence; what is not known says what is missing. */
export function feeInWords(fee: Fee): string {
  if (fee.kind === 'unknown') {
    return fee.missing === 'membership'
      ? 'Nog niet bekend: is de deelnemer lid?'
      : 'Nog niet bekend: er is geen prijs voor deze dag.';
  }
  const whole = `${amountInWords(fee.share.fullCents)} voor ${fee.share.sessions} bijeenkomsten`;
  const why = reasonInWords(fee.share);
  return why === undefined ? `${whole}.` : `${whole}. ${why}`;
}

function reasonInWords(share: FeeShare): string | undefined {
  const part = `${share.sessionsPaid} van de ${share.sessions} tellen mee`;
  if (share.left !== undefined) return `Eerder vertrokken: ${paid(share, part)}.`;
  if (share.joined !== undefined) return `Later ingestroomd: ${paid(share, part)}.`;
  return undefined;
}

function paid({ sessionsPaid, sessions }: FeeShare, part: string): string {
  if (sessionsPaid === 0) return 'niets te betalen';
  return sessionsPaid === sessions ? 'alles te betalen' : part;
}
