/** Minutes and seconds as a clock shows them; what is over time without its sign. @param ms milliseconds */
export const clockText = (ms: number): string => {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
