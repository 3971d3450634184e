import { entry } from '../resolvers/entry.ts';

export const answer = entry;
