import { rules } from '../groups/rules.ts';

export const words = rules;
