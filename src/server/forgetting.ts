import type { Context } from '../database/context.ts';
import { forgetDevices } from '../planning/forgetting.ts';
import type { Log } from './log.ts';

const EVERY_MS = 3_600_000;

/** Forgets, now and every hour, what has been kept long enough. A failure is logged, and tried again the next time. */
export function startForgetting(context: Context, log: Log): { stop(): Promise<void> } {
  const forget = async (): Promise<void> => {
    try {
      const devices = await forgetDevices(context);
      if (devices > 0) log.info('devices.forgotten', { devices });
    } catch (error) {
      log.error('devices.notForgotten', error);
    }
  };
  let running = forget();
  const timer = setInterval(() => {
    running = forget();
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
