#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "CPosix.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__linux__)

#include <malloc.h>
#include <sched.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

/* By its number, because older C libraries and musl have no wrapper. */
static int rename_with(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
}

int cposix_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to) {
  return rename_with(from_folder, from, to_folder, to, 1u /* RENAME_NOREPLACE */);
}

int cposix_rename_exchange(int from_folder, const char *from, int to_folder, const char *to) {
  return rename_with(from_folder, from, to_folder, to, 2u /* RENAME_EXCHANGE */);
}

int cposix_open_below(int folder, const char *path, int flags) {
  /* openat2(2), of Linux 5.6; by number and with its own structure, because older headers have neither. */
  struct {
    uint64_t flags, mode, resolve;
  } how = {(unsigned int)flags, 0, 0x02 /* NO_MAGICLINKS */ | 0x04 /* NO_SYMLINKS */ | 0x08 /* BENEATH */};
  return (int)syscall(437, folder, path, &how, sizeof how);
}

int cposix_mount(int folder, const char *name, uint64_t *number) {
#if defined(SYS_statx)
  /* statx(2); STATX_MNT_ID is of Linux 5.8, and older headers lack the field, which is at byte 144 of 256. */
  uint32_t words[64] = {0};
  const unsigned int flags = 0x100 /* AT_SYMLINK_NOFOLLOW */ | 0x800 /* AT_NO_AUTOMOUNT */ | 0x4000 /* AT_STATX_DONT_SYNC */;
  if (syscall(SYS_statx, folder, name, flags, 0x1000u /* STATX_MNT_ID */, words) == 0 && (words[0] & 0x1000u) != 0) {
    memcpy(number, (const char *)words + 144, sizeof *number);
    return 0;
  }
#else
  (void)folder;
  (void)name;
  (void)number;
#endif
  return -1;
}

int cposix_flush(int descriptor) { return syncfs(descriptor); }

int cposix_executable_path(char *path, unsigned long size) {
  ssize_t count = readlink("/proc/self/exe", path, size);
  if (count < 0) return -1;
  if ((unsigned long)count >= size) {
    errno = ENAMETOOLONG;
    return -1;
  }
  path[count] = 0;
  return 0;
}

void cposix_reserve_heap(int bytes) {
#if defined(__GLIBC__)
  mallopt(M_TOP_PAD, bytes);
#else
  (void)bytes;
#endif
}

int cposix_passes_rights(int folder) { return fgetxattr(folder, "system.posix_acl_default", NULL, 0) > 0; }

int cposix_lacks_modes(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return 0;
  /* linux/magic.h and the file systems' own sources; not all headers have all of them. */
  switch ((uint32_t)status.f_type) {
  case 0x4d44u:     /* FAT */
  case 0x2011bab0u: /* exFAT */
  case 0x5346544eu: /* NTFS */
  case 0x7366746eu: /* NTFS3 */
  case 0x517bu:     /* SMB */
  case 0xff534d42u: /* CIFS */
  case 0xfe534d42u: /* SMB2 */
  case 0x01021997u: /* 9P, which WSL uses for drives of Windows */
    return 1;
  default:
    return 0;
  }
}

int cposix_is_remote(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return 0;
  switch ((uint32_t)status.f_type) {
  case 0x6969u:     /* NFS */
  case 0x517bu:     /* SMB */
  case 0xff534d42u: /* CIFS */
  case 0xfe534d42u: /* SMB2 */
  case 0x01021997u: /* 9P */
  case 0x65735546u: /* FUSE */
    return 1;
  default:
    return 0;
  }
}

int cposix_watch_open(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }

int cposix_watch_add(int queue, const char *folder) {
  uint32_t wanted = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB |
                    IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;
  int watch = inotify_add_watch(queue, folder, wanted);
  return watch >= 0 ? watch : errno == ENOSPC || errno == ENOMEM ? -2 : -1;
}

void cposix_watch_remove(int queue, int watch) { inotify_rm_watch(queue, watch); }

long cposix_watch_read(int queue, void *buffer, unsigned long size) {
  ssize_t count;
  do count = read(queue, buffer, size);
  while (count < 0 && errno == EINTR);
  return (long)count;
}

unsigned long cposix_watch_next(
    const void *buffer, unsigned long size, unsigned long offset, struct cposix_change *event) {
  struct inotify_event head;
  event->watch = -1;
  event->is_overflow = event->is_ended = 0;
  event->name = NULL;
  if (offset > size || size - offset < sizeof head) return size;
  memcpy(&head, (const char *)buffer + offset, sizeof head);
  offset += sizeof head;
  if (head.len > size - offset) return size;
  event->watch = head.wd;
  event->is_overflow = (head.mask & IN_Q_OVERFLOW) != 0;
  event->is_ended = (head.mask & IN_IGNORED) != 0;
  if (head.len > 0) event->name = (const char *)buffer + offset;
  return offset + head.len;
}

#elif defined(__APPLE__)

void cposix_reserve_heap(int bytes) { (void)bytes; }

#include <mach-o/dyld.h>
#include <sys/acl.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/param.h>
#include <sys/stdio.h>

int cposix_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to) {
  return renameatx_np(from_folder, from, to_folder, to, RENAME_EXCL);
}

int cposix_rename_exchange(int from_folder, const char *from, int to_folder, const char *to) {
  return renameatx_np(from_folder, from, to_folder, to, RENAME_SWAP);
}

int cposix_open_below(int folder, const char *path, int flags) {
  (void)folder, (void)path, (void)flags;
  errno = ENOSYS;
  return -1;
}

int cposix_mount(int folder, const char *name, uint64_t *number) {
  /* There are no mounts of one device at two paths here. */
  (void)folder;
  (void)name;
  (void)number;
  return -1;
}

int cposix_flush(int descriptor) { return fcntl(descriptor, F_FULLFSYNC); }

int cposix_executable_path(char *path, unsigned long size) {
  uint32_t room = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
  if (_NSGetExecutablePath(path, &room) == 0) return 0;
  errno = ENAMETOOLONG;
  return -1;
}

int cposix_passes_rights(int folder) {
  /* Every entry of such a list may be one that is inherited. */
  acl_t list = acl_get_fd_np(folder, ACL_TYPE_EXTENDED);
  if (list == NULL) return 0;
  acl_free(list);
  return 1;
}

int cposix_lacks_modes(const char *path) {
  static const char *const kinds[] = {"msdos", "exfat", "ntfs", "smbfs"};
  struct statfs status;
  if (statfs(path, &status) != 0) return 0;
  for (unsigned i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (strcmp(status.f_fstypename, kinds[i]) == 0) return 1;
  }
  return 0;
}

int cposix_is_remote(const char *path) {
  (void)path;
  return 0;
}

int cposix_watch_open(void) {
  errno = ENOSYS;
  return -1;
}

int cposix_watch_add(int queue, const char *folder) {
  (void)queue, (void)folder;
  return -1;
}

void cposix_watch_remove(int queue, int watch) { (void)queue, (void)watch; }

long cposix_watch_read(int queue, void *buffer, unsigned long size) {
  (void)queue, (void)buffer, (void)size;
  return -1;
}

unsigned long cposix_watch_next(
    const void *buffer, unsigned long size, unsigned long offset, struct cposix_change *event) {
  (void)buffer, (void)offset;
  event->watch = -1;
  event->is_overflow = event->is_ended = 0;
  event->name = NULL;
  return size;
}

#else
#error "Cairn runs on Linux and macOS"
#endif

int cposix_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int cposix_rows(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

int cposix_try_descriptors(int count) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 1024 && limit.rlim_cur < limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max < 1024 ? limit.rlim_max : 1024;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
  int opened[256];
  int number = 0;
  int code = 0;
  if (count > 256) count = 256;
  for (; number < count; number++) {
    opened[number] = number == 0 ? open("/", O_RDONLY | O_CLOEXEC) : fcntl(opened[0], F_DUPFD_CLOEXEC, 0);
    if (opened[number] < 0) {
      code = errno;
      break;
    }
  }
  while (number > 0) close(opened[--number]);
  errno = code;
  return code == 0 ? 0 : -1;
}

static void *pass(void *gate) {
  pthread_mutex_lock(gate);
  pthread_mutex_unlock(gate);
  return 0;
}

#if defined(__linux__)
// New threads stay on this processor, so that they begin and end one after the other when this one waits for them. On
// others they would be woken one by one at the gate, which takes twice as long.
static int stay_here(cpu_set_t *former) {
  cpu_set_t here;
  int processor = sched_getcpu();
  if (processor < 0 || processor >= CPU_SETSIZE || sched_getaffinity(0, sizeof *former, former) != 0) return 0;
  CPU_ZERO(&here);
  CPU_SET(processor, &here);
  return sched_setaffinity(0, sizeof here, &here) == 0;
}
#endif

int cposix_try_threads(int count) {
  pthread_t threads[64];
  pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
  int number = 0;
  int code = 0;
  if (count > 64) count = 64;
#if defined(__linux__)
  cpu_set_t former;
  int stays = stay_here(&former);
#endif
  pthread_mutex_lock(&gate);
  for (; number < count && code == 0; number++) code = pthread_create(&threads[number], 0, pass, &gate);
  if (code != 0) number--;
  pthread_mutex_unlock(&gate);
  while (number > 0) pthread_join(threads[--number], 0);
#if defined(__linux__)
  if (stays) sched_setaffinity(0, sizeof former, &former);
#endif
  pthread_mutex_destroy(&gate);
  errno = code;
  return code == 0 ? 0 : -1;
}

extern char **environ;

char **cposix_environment(void) { return environ; }

/* A pipe that a handler writes to, because a handler may do little else; -1 as long as it is not open. */
struct queue {
  int reading;
  int writing;
};

static struct queue signals = {-1, -1};
static struct queue stops = {-1, -1};

/* Opens a queue that is not open yet, and empties it. */
static void prepare(struct queue *queue) {
  int ends[2];
  if (queue->reading >= 0) {
    cposix_empty_queue(queue->reading);
    return;
  }
#if defined(__linux__)
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return;
#else
  if (pipe(ends) != 0) return;
  for (int index = 0; index < 2; index++) {
    fcntl(ends[index], F_SETFD, FD_CLOEXEC);
    fcntl(ends[index], F_SETFL, O_NONBLOCK);
  }
#endif
  queue->writing = ends[1];
  queue->reading = ends[0];
}

/* For handlers: a full pipe can be read too, so nothing is lost. */
static void tell(const struct queue *queue) {
  int before = errno;
  ssize_t written = queue->writing < 0 ? 0 : write(queue->writing, "", 1);
  (void)written;
  errno = before;
}

void cposix_empty_queue(int queue) {
  char bytes[64];
  ssize_t count;
  do count = read(queue, bytes, sizeof bytes);
  while (count > 0 || (count < 0 && errno == EINTR));
}

static const int watched[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};
enum { watched_count = sizeof watched / sizeof watched[0] };
static struct sigaction former[watched_count];
static volatile sig_atomic_t noted;

static void note(int number) {
  noted = number;
  tell(&signals);
}

void cposix_note_signals(void) {
  noted = 0;
  prepare(&signals);
  for (int index = 0; index < watched_count; index++) {
    struct sigaction action = {0};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART | SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    sigaction(watched[index], NULL, &former[index]);
    if (former[index].sa_handler != SIG_IGN) sigaction(watched[index], &action, NULL);
  }
}

int cposix_noted_signal(void) { return noted; }

int cposix_signal_queue(void) { return signals.reading; }

void cposix_forget_signals(void) {
  for (int index = 0; index < watched_count; index++) sigaction(watched[index], &former[index], NULL);
  noted = 0;
}

static volatile sig_atomic_t stop_noted = 0;
static volatile sig_atomic_t continuation_noted = 0;
static struct sigaction former_stop;
static struct sigaction former_continuation;

static void note_stop(int number) {
  if (number == SIGCONT) {
    continuation_noted = 1;
  } else {
    stop_noted = 1;
  }
  tell(&stops);
}

static void watch_stop(int number, struct sigaction *before) {
  struct sigaction action = {0};
  action.sa_handler = note_stop;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, before);
  if (before->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

void cposix_note_stops(void) {
  stop_noted = 0;
  continuation_noted = 0;
  prepare(&stops);
  watch_stop(SIGTSTP, &former_stop);
  watch_stop(SIGCONT, &former_continuation);
}

int cposix_stop_queue(void) { return stops.reading; }

int cposix_take_stop(void) {
  int noted_now = stop_noted;
  stop_noted = 0;
  return noted_now;
}

int cposix_take_continuation(void) {
  int noted_now = continuation_noted;
  continuation_noted = 0;
  return noted_now;
}

void cposix_stop(void) {
  struct sigaction standard = {0};
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  continuation_noted = 0;
  sigaction(SIGTSTP, &standard, NULL);
  kill(getpid(), SIGTSTP);
}

void cposix_forget_stops(void) {
  sigaction(SIGTSTP, &former_stop, NULL);
  sigaction(SIGCONT, &former_continuation, NULL);
}
