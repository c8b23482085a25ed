export interface NavLink {
  readonly href: string;
  readonly label: string;
}
