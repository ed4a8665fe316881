#ifndef CPOSIX_H
#define CPOSIX_H

/* What Swift's libraries do not offer. The system calls return 0, or -1 with errno set. */

/* Renames without replacing: EEXIST where `to` stands; ENOSYS or EINVAL where the file system cannot. */
int cposix_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to);

/* Exchanges two names; ENOSYS or EINVAL where the file system cannot. */
int cposix_rename_exchange(int from_folder, const char *from, int to_folder, const char *to);

/* Flushes the whole file system that holds `descriptor` (Linux), or that one file (elsewhere). */
int cposix_flush(int descriptor);

/* Writes the path of the running program, ended by a null; ENAMETOOLONG where it is longer than `size` allows. */
int cposix_executable_path(char *path, unsigned long size);

/* Opens `count` descriptors at once and closes them again: EMFILE or ENFILE where the process or the system has not so
 * many left. A soft limit below 1024 is raised before, as far as the hard one allows. */
int cposix_try_descriptors(int count);

/* Starts `count` threads at once, at most 64, and waits for their end: EAGAIN where there are too few to be had. */
int cposix_try_threads(int count);

/* 1 where the file system that holds `path` is of a kind that keeps no execute bits (FAT, exFAT, NTFS, SMB, 9P), else 0,
   also where that cannot be told. */
int cposix_lacks_modes(const char *path);

/* How many columns the terminal behind `descriptor` has; 0 where there is none or it does not tell. */
int cposix_terminal_columns(int descriptor);

/* The process's environment, which Swift may not name, being a variable that anyone may change; ends with a null. */
char **cposix_environment(void);

/* Notes SIGINT, SIGTERM and SIGHUP instead of ending the process, but for those that it was started to ignore. Each
   signal is noted once: the same one again ends the process. Programs that are started meanwhile begin with the usual
   actions. */
void cposix_note_signals(void);

/* The last signal that was noted; 0 for none. */
int cposix_noted_signal(void);

/* Gives the signals their former actions back, and forgets what was noted. */
void cposix_forget_signals(void);

#endif
