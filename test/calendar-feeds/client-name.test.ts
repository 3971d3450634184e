import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientName } from '../../src/calendar/client-name.ts';

for (const [userAgent, name] of [
  ['Google-Calendar-Importer', 'Google'],
  ['iOS/18.1 (22B83) dataaccessd/1.0', 'Apple'],
  ['macOS/15.1 (24B83) CalendarAgent/1163', 'Apple'],
  ['Mac OS X/10.15.7 (19H15) CalendarAgent/930', 'Apple'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0', 'Thunderbird'],
  ['Microsoft.Exchange/15.20 (Windows NT 10.0; Win64; x64)', 'Outlook'],
  ['Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)', 'Outlook'],
  ['Nextcloud Webcal Service', 'Nextcloud'],
  ['Evolution/3.46.4', 'Evolution'],
  ['curl/8.5.0', 'other'],
  [null, 'other'],
] as const) {
  test(`the program "${userAgent}" is called ${name}`, () => {
    assert.equal(clientName(userAgent), name);
  });
}
