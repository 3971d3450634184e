import { service } from './service.ts';

export const store = service;
