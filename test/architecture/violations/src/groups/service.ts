import { answer } from '../../schema/answer.ts';

export const service = answer;
