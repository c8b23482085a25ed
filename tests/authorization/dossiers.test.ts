import { DOSSIERS } from "./areas";
import { walkRecords } from "./walk";

walkRecords((area) => DOSSIERS.includes(area));
