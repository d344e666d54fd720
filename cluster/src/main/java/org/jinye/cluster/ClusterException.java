package org.jinye.cluster;

import java.util.Collection;
import org.jinye.rulebook.RulebookException;
import org.jspecify.annotations.Nullable;

/** A run on the cluster cannot begin or did not come to its end; the message is Chinese. */
final class ClusterException extends RulebookException {
  private ClusterException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static ClusterException usage(String problem) {
    return new ClusterException(problem + "。用法见 cluster/cluster help", null);
  }

  static ClusterException missing(String what) {
    return new ClusterException("找不到" + what, null);
  }

  static ClusterException unreadable(String file, Throwable cause) {
    return new ClusterException("数据文件 %s 缺失或已损坏，无法读取".formatted(file), cause);
  }

  static ClusterException missingColumns(String file, Collection<String> columns) {
    return new ClusterException("数据文件 %s 缺少列：%s".formatted(file, String.join("、", columns)), null);
  }

  static ClusterException severalFiles(String week, int files) {
    return new ClusterException(
        "%s 有 %d 个数据文件，无法判断以哪个为准：请用 --files 给出文件清单".formatted(week, files), null);
  }

  static ClusterException notInALake(String file) {
    return new ClusterException(
        "%s 不在数据湖的位置上，应如 order_lines/week=2026-W38/文件.parquet".formatted(file), null);
  }

  static ClusterException otherFormat(String file) {
    return new ClusterException("不认识 %s 的格式：两边的程序版本不同，请换成同一版本".formatted(file), null);
  }

  static ClusterException notAsAssigned(String file) {
    return new ClusterException("文件 %s 与计算任务记录的校验码不符：不是同一份，或复制时损坏，请重新复制".formatted(file), null);
  }

  static ClusterException unreachableMaster(String master, @Nullable Throwable cause) {
    return new ClusterException("连接不上集群 %s：请检查地址，以及主节点和工作节点是否已经启动".formatted(master), cause);
  }

  static ClusterException noWorker(String master) {
    return new ClusterException("集群 %s 没有给出可用的工作节点：没有启动，或内存、核数不够".formatted(master), null);
  }

  static ClusterException denied(String where, Throwable cause) {
    return new ClusterException(
        "存储拒绝访问 %s：请检查密钥（环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY）和权限".formatted(where), cause);
  }

  static ClusterException cannotWrite(String file, Throwable cause) {
    return new ClusterException("无法写入结果文件 %s".formatted(file), cause);
  }

  static ClusterException failedStep(String step, Throwable cause) {
    return new ClusterException("执行“%s”时出错".formatted(step), cause);
  }
}
