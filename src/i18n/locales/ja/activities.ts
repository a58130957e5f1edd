/** The activity log. */
export const activities = {
  title: '活動の記録',
};
