/** Pages of 回覧 and 安否. */
export const noticeLinks = {
  circular: (space: string, id: string): string => `/s/${space}/circulars/${id}`,
  safetyCheck: (space: string, id: string): string => `/s/${space}/safety/${id}`,
};
