import type { ComposingPart } from '../navigation/routes.ts';
import { GroupsPage } from './groups-page.tsx';
import { GuidesPage } from './guides-page.tsx';
import { MembersPage } from './members-page.tsx';
import { RunsPage } from './runs-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { VersionsPage } from './versions-page.tsx';
import { WishesPage } from './wishes-page.tsx';
import '../theme/office.css';
import '../theme/plan-map.css';
import '../theme/composing.css';

interface ComposingPagesProps {
  readonly runId: string | undefined;
  readonly part: ComposingPart | undefined;
}

/** The office's pages about composing groups. */
export function ComposingPages({ runId, part }: ComposingPagesProps) {
  if (runId === undefined) return <RunsPage />;
  switch (part) {
    case undefined:
      return <GroupsPage id={runId} />;
    case 'deelnemers':
      return <MembersPage id={runId} />;
    case 'wensen':
      return <WishesPage id={runId} />;
    case 'begeleiders':
      return <GuidesPage id={runId} />;
    case 'wat-telt':
      return <SettingsPage id={runId} />;
    case 'versies':
      return <VersionsPage id={runId} />;
    default:
      return part satisfies never;
  }
}
