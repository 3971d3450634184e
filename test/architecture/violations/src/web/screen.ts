import { words } from '../shared/words.ts';

export const screen = words;
