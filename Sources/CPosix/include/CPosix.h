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

/* 1 where the file system that holds `path` is of a kind that keeps no execute bits (FAT, exFAT, NTFS, SMB, 9P), else 0,
   also where that cannot be told. */
int cposix_lacks_modes(const char *path);

/* The process's environment, which Swift may not name, being a variable that anyone may change; ends with a null. */
char **cposix_environment(void);

#endif
