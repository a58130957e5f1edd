/** The page that shows what was sent and what waits. */
export const outbox = {
  title: '送信のようす',
};
