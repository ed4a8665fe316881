#ifndef CPOSIX_H
#define CPOSIX_H

/* What Swift's libraries do not provide. The system calls return 0, or -1 with errno set. */

/* Renames without replacing: EEXIST if `to` exists; ENOSYS or EINVAL if the file system cannot do this. */
int cposix_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to);

/* Exchanges two names; ENOSYS or EINVAL if the file system cannot do this. */
int cposix_rename_exchange(int from_folder, const char *from, int to_folder, const char *to);

/* Opens a path below an open folder, with the flags of open(2): no component may be a link, and none leads out of the
 * folder. ENOSYS where the kernel has no such call: then each component is to be opened from the one above it. */
int cposix_open_below(int folder, const char *path, int flags);

/* Flushes the whole file system of `descriptor` (Linux), or only its file (elsewhere). */
int cposix_flush(int descriptor);

/* Writes the path of the running program, ended by a null; ENAMETOOLONG if it does not fit into `size` bytes. */
int cposix_executable_path(char *path, unsigned long size);

/* Opens `count` descriptors at once and closes them again: EMFILE or ENFILE if the process or the system does not have
 * so many left. A soft limit below 1024 is raised first, as far as the hard limit allows. */
int cposix_try_descriptors(int count);

/* Starts `count` threads at once, at most 64, and waits for their end: EAGAIN if the system cannot start so many. */
int cposix_try_threads(int count);

/* 1 if the file system of `path` is of a kind without execute bits (FAT, exFAT, NTFS, SMB, 9P), else 0; also 0 if that
   is unknown. */
int cposix_lacks_modes(const char *path);

/* The width of the terminal at `descriptor` in columns; 0 if it is not a terminal, or does not report its width. */
int cposix_columns(int descriptor);

/* The environment of the process, ended by a null; Swift cannot access it because it is a global mutable variable. */
char **cposix_environment(void);

/* Records SIGINT, SIGTERM and SIGHUP instead of ending the process, except for those that it was started to ignore.
   Each signal is recorded once: the same signal again ends the process. Programs that are started later have the
   default actions. */
void cposix_note_signals(void);

/* The last recorded signal; 0 if there is none. */
int cposix_noted_signal(void);

/* Restores the former actions of the signals, and clears the recorded signal. */
void cposix_forget_signals(void);

#endif
