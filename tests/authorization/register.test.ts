import { DECISIONS, DOSSIERS } from "./areas";
import { walkRecords } from "./walk";

walkRecords((area) => !DOSSIERS.includes(area) && !DECISIONS.includes(area));
