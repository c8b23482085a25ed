/** Areas whose walks are files of their own, so that they run side by side; the register's file takes all others. */
export const DOSSIERS = ["dossiers"];
export const DECISIONS = ["meetings", "recognition"];
