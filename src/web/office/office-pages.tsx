import { NotFound } from '../controls/not-found.tsx';
import type { OfficePart } from '../navigation/routes.ts';

interface OfficePagesProps {
  readonly part: OfficePart;
  readonly first: string | undefined;
  readonly second: string | undefined;
}

export function OfficePages(_props: OfficePagesProps) {
  return <NotFound />;
}
