#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "CPosix.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__linux__)

#include <sys/syscall.h>
#include <sys/vfs.h>

/* By number: the wrapper is missing from older C libraries and from musl. */
static int rename_with(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
}

int cposix_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to) {
  return rename_with(from_folder, from, to_folder, to, 1u /* RENAME_NOREPLACE */);
}

int cposix_rename_exchange(int from_folder, const char *from, int to_folder, const char *to) {
  return rename_with(from_folder, from, to_folder, to, 2u /* RENAME_EXCHANGE */);
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

#elif defined(__APPLE__)

#include <mach-o/dyld.h>
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

int cposix_flush(int descriptor) { return fcntl(descriptor, F_FULLFSYNC); }

int cposix_executable_path(char *path, unsigned long size) {
  uint32_t room = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
  if (_NSGetExecutablePath(path, &room) == 0) return 0;
  errno = ENAMETOOLONG;
  return -1;
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

#else
#error "Cairn runs on Linux and macOS"
#endif

extern char **environ;

char **cposix_environment(void) { return environ; }
