export function GoalsRoutes() {
  return null;
}
