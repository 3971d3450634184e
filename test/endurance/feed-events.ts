import { given } from '../trajectories/builders.ts';

/** An event of a feed, read without knowing how it was written. */
export interface SeenEvent {
  readonly sequence: number;
  readonly stamps: readonly (string | undefined)[];
  /** All but SEQUENCE and stamps: what a person may notice. */
  readonly shown: string;
}

/** By UID. */
export function eventsIn(text: string): ReadonlyMap<string, SeenEvent> {
  const blocks = [...text.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n/gs)].map(([, block = '']) => block);
  return new Map(
    blocks.map((block) => {
      const propertyOf = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(block)?.[1];
      const seen = {
        sequence: Number(propertyOf('SEQUENCE')),
        stamps: [propertyOf('DTSTAMP'), propertyOf('LAST-MODIFIED')],
        shown: block.replace(/^(?:SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r\n/gm, ''),
      };
      return [given(propertyOf('UID')), seen];
    }),
  );
}
