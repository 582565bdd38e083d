/** Pictures without hidden data, for anybody: the entry of a part that needs neither the connection nor a key. */
import "./photo.tsx";
