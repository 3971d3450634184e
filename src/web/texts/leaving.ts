import { dateInWords } from '../time/amsterdam.ts';

/** Beside the name of somebody who leaves on a day to come: `vertrekt na donderdag 4 maart 2027`. */
export function leavesAfter(lastDay: string): string {
  return `vertrekt na ${dateInWords(lastDay)}`;
}
