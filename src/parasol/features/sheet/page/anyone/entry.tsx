/** The doctor's sheet: the entry of a part that needs neither the connection nor a key. */
import "./sheet.tsx";
