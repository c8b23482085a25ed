import type { Jurisdiction } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { Management, ManagementRecord } from "@/lib/units/domain/management";
import type { EnterpriseForm, EnterpriseSize, SchoolLevel, UnitClass } from "@/lib/units/domain/unit-class";

export interface RegisteredManagement extends ManagementRecord {
  readonly scopePath: string;
  readonly bodyName: string;
  /** Administrative unit of the managing body. */
  readonly areaId: string | null;
}

/** What rules ask of a unit on one day. */
export interface UnitFacts extends Jurisdiction {
  readonly unitId: string;
  readonly versionId: string;
  readonly name: string;
  readonly code: string | null;
  readonly unitClass: UnitClass;
  /** «xã Phước Dân, huyện Ninh Phước»: the administrative units over it, as named on the day. */
  readonly placeName: string;
  readonly armedForces: boolean;
  readonly enterpriseSize: EnterpriseSize | null;
  readonly enterpriseForm: EnterpriseForm | null;
  readonly schoolLevel: SchoolLevel | null;
  readonly headTitle: string | null;
  readonly management: Management<RegisteredManagement>;
  readonly on: IsoDate;
}
