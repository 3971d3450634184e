import { example } from '../../test/example.ts';

export const store = example;
