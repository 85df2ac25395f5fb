/** Who reaches whom, as a table: sources down, destinations across, ports in the cells. */
export function Matrix() {
  return null;
}
