#ifndef CPOSIX_H
#define CPOSIX_H

#include <stdint.h>

/* What Swift's libraries do not provide. The system calls return 0, or -1 with errno set. */

/* Renames without replacing: EEXIST if `to` exists; ENOSYS or EINVAL if the file system cannot do this. */
int cposix_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to);

/* Exchanges two names; ENOSYS or EINVAL if the file system cannot do this. */
int cposix_rename_exchange(int from_folder, const char *from, int to_folder, const char *to);

/* Opens a path below an open folder, with the flags of open(2): no component may be a link, and none leads out of the
 * folder. ENOSYS where the kernel has no such call: then each component is to be opened from the one above it. */
int cposix_open_below(int folder, const char *path, int flags);

/* The number of the mount that holds a name, links not followed; -1 where the system does not tell it. */
int cposix_mount(int folder, const char *name, uint64_t *number);

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

/* 1 if an open folder passes access rights of its own on to what is created in it (a default access control list, acl(5)),
   else 0; also 0 if that is unknown. */
int cposix_passes_rights(int folder);

/* Lets the heap of each thread begin with `bytes`, so that it seldom has to ask the system for more (glibc; nothing
   elsewhere). Memory that is not used takes no room. */
void cposix_reserve_heap(int bytes);

/* The width of the terminal at `descriptor` in columns; 0 if it is not a terminal, or does not report its width. */
int cposix_columns(int descriptor);

/* The height of the terminal at `descriptor` in lines; 0 if it is not a terminal, or does not report its height. */
int cposix_rows(int descriptor);

/* 1 if the file system of `path` is one that other machines or programs change without notice to inotify (NFS, SMB, 9P,
   FUSE), else 0; also 0 if that is unknown. */
int cposix_is_remote(const char *path);

/* Opens a queue of changes in folders that never waits, closed in programs that are started (inotify(7)); ENOSYS where the
   system has none. */
int cposix_watch_open(void);

/* Adds a folder to a queue, not through a link; returns its number, which is the same for a folder that is there already.
   -2 if the system watches no more folders for this user, -1 for other errors. */
int cposix_watch_add(int queue, const char *folder);

/* Removes a folder from a queue. */
void cposix_watch_remove(int queue, int watch);

/* Reads whole events into a buffer that is aligned for them; returns the number of bytes, 0 or less if there are none. */
long cposix_watch_read(int queue, void *buffer, unsigned long size);

/* One event of a buffer. */
struct cposix_change {
  /* The number of the folder; -1 if there is none. */
  int watch;
  /* 1 if events were lost. */
  int is_overflow;
  /* 1 if the folder is no longer watched, because it was deleted. */
  int is_ended;
  /* The name in the folder, ended by a null, as long as the buffer exists; null if it is about the folder itself. */
  const char *name;
};

/* Reads the event at an offset of a buffer with `size` bytes; returns the offset of the next one. */
unsigned long cposix_watch_next(const void *buffer, unsigned long size, unsigned long offset, struct cposix_change *event);

/* The environment of the process, ended by a null; Swift cannot access it because it is a global mutable variable. */
char **cposix_environment(void);

/* Records SIGINT, SIGQUIT, SIGTERM and SIGHUP instead of ending the process, except for those that it was started to ignore.
   Each signal is recorded once: the same signal again ends the process. Programs that are started later have the
   default actions. */
void cposix_note_signals(void);

/* The last recorded signal; 0 if there is none. */
int cposix_noted_signal(void);

/* A descriptor that can be read once a signal is recorded, until it is emptied; -1 if no more could be opened. */
int cposix_signal_queue(void);

/* Reads everything that is in such a queue. */
void cposix_empty_queue(int queue);

/* Restores the former actions of the signals, and clears the recorded signal. */
void cposix_forget_signals(void);

/* Records SIGTSTP, which the terminal sends for Ctrl-Z, instead of stopping, and SIGCONT; one that is ignored stays ignored.
   Applies to the whole process; not to be called again before the actions are restored. */
void cposix_note_stops(void);

/* The same as `cposix_signal_queue`, once SIGTSTP or SIGCONT is recorded. */
int cposix_stop_queue(void);

/* Whether SIGTSTP was recorded since the last call. */
int cposix_take_stop(void);

/* Whether SIGCONT was recorded since the last call. */
int cposix_take_continuation(void);

/* Stops the process as Ctrl-Z does by default: at once, or a moment later if another thread takes the signal, and not at all
   if no shell could continue it. SIGTSTP is not recorded afterwards, until the actions are restored and set again. */
void cposix_stop(void);

/* Restores the former actions of SIGTSTP and SIGCONT. */
void cposix_forget_stops(void);

#endif
