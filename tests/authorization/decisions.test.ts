import { DECISIONS } from "./areas";
import { walkRecords } from "./walk";

walkRecords((area) => DECISIONS.includes(area));
