import { server } from '../src/server/main.ts';

export const entry = server;
