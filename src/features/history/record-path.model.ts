import { paths } from '#paths';

/** The page of a record; of one without a page of its own, that of the record it belongs to, or the group's. */
export const pathOfRecord = (
  space: string,
  id: string,
  { kind, fields }: { readonly kind: string; readonly fields: { readonly [name: string]: unknown } },
): string => {
  const of = (name: string): string => String(fields[name] ?? '');
  switch (kind) {
    case 'activityLog':
      return paths.activity(space, id);
    case 'groupEvent':
      return paths.event(space, id);
    case 'meeting':
      return paths.meeting(space, id);
    case 'agendaItem':
    case 'remark':
    case 'decision':
      return paths.meeting(space, of('meetingId'));
    case 'communityPlan':
      return paths.communityPlan(space, id);
    case 'planItem':
      return paths.planItem(space, id);
    default:
      return paths.space(space);
  }
};
