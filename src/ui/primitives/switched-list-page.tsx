import type { ReactNode } from 'react';
import { Banner } from './banner.tsx';
import { LinkButton } from './link-button.tsx';
import { Page } from './page.tsx';

interface SwitchedListPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly back: string;
  /** Says that the group does not use it; null while it does. */
  readonly off: string | null;
  /** Leads to the form of a new one; null for those who may not begin one. */
  readonly begin: { readonly to: string; readonly label: string } | null;
  readonly children: ReactNode;
}

/** The list of something a group switches on and off: what is there stays readable when it is off. */
export function SwitchedListPage({ title, lead, back, off, begin, children }: SwitchedListPageProps): ReactNode {
  return (
    <Page
      title={title}
      lead={lead}
      back={back}
      action={
        begin && (
          <LinkButton kind="primary" icon="plus" to={begin.to}>
            {begin.label}
          </LinkButton>
        )
      }
    >
      {off !== null && <Banner kind="info" title={off} />}
      {children}
    </Page>
  );
}
