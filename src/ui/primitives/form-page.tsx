import { errorWords } from '#i18n/i18n.ts';
import type { ComponentProps, ReactNode } from 'react';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import type { FormError } from './error-summary.tsx';
import { Page } from './page.tsx';

interface FormPageProps extends Omit<ComponentProps<typeof Page>, 'action' | 'errors'> {
  readonly form: { readonly errors: readonly FormError[]; readonly failure: string | null };
  /** What the button at the end says. */
  readonly action: string;
}

/** A page that is one form: what has to be put right and why saving was refused on top, one button at the end. */
export function FormPage({ form, action, children, ...page }: FormPageProps): ReactNode {
  return (
    <Page
      {...page}
      errors={form.errors}
      action={
        <Button kind="primary" type="submit">
          {action}
        </Button>
      }
    >
      {form.failure !== null && <Banner kind="error" title={errorWords(form.failure).text} live />}
      {children}
    </Page>
  );
}
