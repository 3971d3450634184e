import { renderFeed } from '../../src/calendar/feed-text.ts';
import { goldenFeeds } from './golden-feeds.ts';

// Started as a process of its own by same-octets.test.ts, under another zone and locale.
process.stdout.write(renderFeed(goldenFeeds.participant));
