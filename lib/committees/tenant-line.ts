export interface TenantLine {
  readonly code: string;
  readonly name: string;
  readonly ownerAgency: string;
  readonly isDemo: boolean;
}
