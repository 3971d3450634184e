import { readFileSync } from 'node:fs';
import { sentence } from '../wording/reasons.ts';

export const rules = [readFileSync, sentence];
